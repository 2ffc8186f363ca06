import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/svg/shield-checkmark';
import { usePane } from '../pane-context';
import { Heading } from '../parts/heading';
import { Page } from '../parts/page';
import { SignInChoice } from '../parts/sign-in-choice';
import { openPane } from '../state/opening';
import { useFirstSay } from '../texts/say';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalL },
  hero: { margin: '-12px -16px 0', padding: '20px 16px', backgroundColor: tokens.colorBrandBackground2 },
  lead: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground3 },
  promise: { whiteSpace: 'normal' },
});

/** 01 First run: the person shows the issuer who they are. */
export function ConnectScreen() {
  const styles = useStyles();
  const say = useFirstSay();
  const pane = usePane();
  return (
    <Page foot={<SignInChoice onSignedIn={() => { void openPane(pane); }} />}>
      <div className={styles.stack}>
        <div className={styles.hero}><Picture name={say('connect.picture')} /></div>
        <div>
          <Heading focus={false}>{say('connect.title')}</Heading>
          <p className={styles.lead}>{say('connect.lead')}</p>
        </div>
        <MessageBar icon={<ShieldCheckmark20Regular />} layout="multiline"><MessageBarBody className={styles.promise}>{say('connect.promise')}</MessageBarBody></MessageBar>
      </div>
    </Page>
  );
}

/** A row of a sheet, an arrow, a sealed certificate. */
function Picture({ name }: { readonly name: string }) {
  const paper = { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 };
  const brand = tokens.colorBrandForeground1;
  return (
    <svg viewBox="0 0 260 96" width="100%" role="img" aria-label={name} fill="none" strokeLinecap="round" strokeLinejoin="round">
      <rect x="4" y="14" width="108" height="68" rx="4" style={paper} />
      <rect x="4" y="48" width="108" height="17" style={{ fill: tokens.colorBrandStroke2 }} />
      <path d="M4 31h108M4 48h108M4 65h108M40 14v68M76 14v68" style={{ stroke: tokens.colorNeutralStroke2 }} />
      <path d="M11 57h20M47 57h20M83 57h20" strokeWidth="2" style={{ stroke: brand }} />
      <path d="M124 57h20m-6-6 6 6-6 6" strokeWidth="2" style={{ stroke: tokens.colorNeutralForeground3 }} />
      <rect x="156" y="10" width="98" height="76" rx="4" style={paper} />
      <path d="M170 26h36M170 50h66M170 58h50" strokeWidth="2" style={{ stroke: tokens.colorNeutralStroke1 }} />
      <path d="M170 38h58" strokeWidth="4" style={{ stroke: brand }} />
      <path d="M222 74v16l8-5 8 5V74z" style={{ fill: tokens.colorBrandBackgroundHover }} />
      <circle cx="230" cy="70" r="12" style={{ fill: tokens.colorBrandBackground }} />
      <path d="m225 70 4 4 7-8" strokeWidth="2" stroke="#fff" />
    </svg>
  );
}
