/** Runs in the page, where no function of its own may have a name: remembers every task of more than 50 ms from now on. */
export function watchTasks(): void {
  const { dataset } = document.documentElement;
  dataset.tasks = '';
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) dataset.tasks += `${duration} `;
  }).observe({ type: 'longtask' });
}

/** Runs in the page: the longest of the tasks that were remembered since it was last asked, in milliseconds; 0 where none took more than 50. */
export function longestTask(): { readonly longest: number; readonly over: number; readonly all: number } {
  const { dataset } = document.documentElement;
  const tasks = (dataset.tasks ?? '').split(' ').filter(Boolean).map(Number);
  dataset.tasks = '';
  return { longest: Math.max(0, ...tasks), over: tasks.length, all: tasks.reduce((sum, task) => sum + task, 0) };
}
