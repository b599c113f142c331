/** The address of the page that the extension opens once it is installed, by the origin of its pages. */
export const welcomePage = (origin: string): string => `${origin}/src/ui/welcome/index.html`;
