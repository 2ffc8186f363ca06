import type { PersonLook } from '../../texts/person-status';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { DocumentArrowRight16Regular } from '@fluentui/react-icons/svg/document-arrow-right';
import { MailCheckmark16Regular } from '@fluentui/react-icons/svg/mail-checkmark';
import { Mail16Regular } from '@fluentui/react-icons/svg/mail';
import { MailError16Regular } from '@fluentui/react-icons/svg/mail-error';
import { PauseCircle16Regular } from '@fluentui/react-icons/svg/pause-circle';
import { Prohibited16Regular } from '@fluentui/react-icons/svg/prohibited';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { RecordStop16Regular } from '@fluentui/react-icons/svg/record-stop';

const useStyles = makeStyles({
  icon: { flex: 'none' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warn: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const looks = {
  sent: [MailCheckmark16Regular, 'good'],
  onTheWay: [Clock16Regular, 'quiet'],
  bounced: [MailError16Regular, 'bad'],
  inDoubt: [QuestionCircle16Regular, 'warn'],
  notSent: [Mail16Regular, 'quiet'],
  waiting: [Circle16Regular, 'quiet'],
  stopped: [RecordStop16Regular, 'quiet'],
  revoked: [Prohibited16Regular, 'quiet'],
  corrected: [DocumentArrowRight16Regular, 'quiet'],
  suspended: [PauseCircle16Regular, 'warn'],
} as const;

/** The sign of a status; the word stands beside it. */
export function StatusIcon({ status }: { readonly status: PersonLook }) {
  const styles = useStyles();
  const [Icon, tone] = looks[status];
  return <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden="true" />;
}
