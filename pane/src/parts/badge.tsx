import type { Definition } from '@confer/core';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Book20Regular } from '@fluentui/react-icons/svg/book';
import { HatGraduation20Regular } from '@fluentui/react-icons/svg/hat-graduation';
import { PeopleCommunity20Regular } from '@fluentui/react-icons/svg/people-community';

const useStyles = makeStyles({
  badge: { flex: 'none', display: 'grid', placeItems: 'center', width: '32px', height: '32px', borderRadius: tokens.borderRadiusLarge, overflow: 'hidden', color: '#ffffff' },
  sign: { backgroundColor: '#12343b' },
  small: { width: '28px', height: '28px' },
  picture: { width: '100%', height: '100%', objectFit: 'contain' },
});

/** A definition's badge; without a picture of its own a sign of its kind. */
export function Badge({ definition, small = false }: { readonly definition: Definition; readonly small?: boolean }) {
  const styles = useStyles();
  const { image } = definition.achievement;
  return (
    <span className={mergeClasses(styles.badge, small && styles.small, image === undefined && styles.sign)} aria-hidden="true">
      {image === undefined ? <KindIcon template={definition.certificateTemplate} /> : <img className={styles.picture} src={image} alt="" />}
    </span>
  );
}

function KindIcon({ template }: { readonly template: Definition['certificateTemplate'] }) {
  switch (template) {
    case 'course': return <Book20Regular />;
    case 'diploma': return <HatGraduation20Regular />;
    case 'card': return <PeopleCommunity20Regular />;
  }
}
