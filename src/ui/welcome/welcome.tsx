import { publishers } from '../../agreements';
import { checkPageFor } from '../../extension/handed-over';
import { t } from '../../extension/i18n';
import type { WhichBrowser } from '../../extension/which-browser';
import { PRACTICE_PAPER } from '../../signing/practice';
import { Icon } from '../components/icon';
import { SiteBar } from '../components/site-bar';
import { formWithoutPage } from '../popup/without-page';

const PIN = { chromium: 'welcomePinChromium', firefox: 'welcomePinFirefox' } as const;

/** How to begin, in three steps; a paper to practise on; and what works where an extension may not read the portal. */
export function Welcome({ browser }: { browser: WhichBrowser }) {
  const [publisher] = publishers;
  return (
    <>
      <SiteBar here="help" />
      <main>
        <h1>{t('welcomeHeading')}</h1>
        <p class="lead">{t('welcomeLead')}</p>
        <ol class="first-steps">
          <li>
            <PinPicture browser={browser} />
            <h2>{t('welcomePinHeading')}</h2>
            <p>{t(PIN[browser])}</p>
          </li>
          <li>
            <PaperPicture />
            <h2>{t('welcomePaperHeading')}</h2>
            <p>{t('welcomePaper', publisher.name)}</p>
          </li>
          <li>
            <SignPicture />
            <h2>{t('welcomeSignHeading')}</h2>
            <p>{t('welcomeSign')}</p>
          </li>
        </ol>
        <div class="ways-on">
          <a class="button primary" href={formWithoutPage('practice')} target="_blank" rel="noreferrer">
            {t('welcomePractice')}
          </a>
          <a class="button" href={checkPageFor(null)} target="_blank" rel="noreferrer">
            {t('welcomeCheck')}
          </a>
        </div>
        <p class="hint practice-hint">{t('welcomePracticeHint')}</p>
        <section class="forbidden" aria-labelledby="forbidden">
          <h2 id="forbidden">{t('welcomeForbiddenHeading')}</h2>
          <p>{t('welcomeForbidden')}</p>
          <p>
            <a href={formWithoutPage('by-hand')} target="_blank" rel="noreferrer">
              {t('welcomeByHand')}
            </a>
          </p>
          <p>
            {t('welcomeNoExtension', publisher.name)}{' '}
            <a href={publisher.agreements[0].source} target="_blank" rel="noreferrer">
              {new URL(publisher.agreements[0].source).host}
            </a>
          </p>
        </section>
        <p class="hint foot">{t('welcomeFoot', publisher.name)}</p>
      </main>
    </>
  );
}

// Pictures of what the words beside them say: nothing of them is read aloud.

function PinPicture({ browser }: { browser: WhichBrowser }) {
  return (
    <div class="picture pin" aria-hidden="true">
      <span class="toolbar">
        <i />
        <img src="/icons/icon.svg" alt="" width="24" height="24" />
      </span>
      {browser === 'chromium' && (
        <span class="entry">
          <img src="/icons/icon.svg" alt="" width="18" height="18" />
          {t('productName')}
          <Icon name="pin" />
        </span>
      )}
    </div>
  );
}

const PaperPicture = () => (
  <div class="picture paper" aria-hidden="true">
    <span class="page">
      <span class="serif">{PRACTICE_PAPER.title}</span>
      <i />
      <i />
      <i />
      <span class="chip">
        <Icon name="tick" />
        {t('chipAccepted')}
      </span>
    </span>
    <img class="seal" src="/icons/icon.svg" alt="" width="30" height="30" />
  </div>
);

const SignPicture = () => (
  <div class="picture sign" aria-hidden="true">
    <span class="page">
      <span class="line" />
      <svg aria-hidden="true" viewBox="0 0 180 44">
        <path d="M6 32C14 6 22 4 22 22s-4 14 4 2 12-14 12-2 6 8 12-2 8-10 10 0 8 4 12-4 10-16 12-4-6 22 6 10 12-12 14-2 8 4 14-2 10-8 14 0 12 2 20-6" />
      </svg>
      <span class="act">{t('signAndDownload')}</span>
    </span>
  </div>
);
