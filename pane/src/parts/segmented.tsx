import { Radio, RadioGroup, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2, padding: '1px' },
  option: {
    flex: '1 1 auto', justifyContent: 'center', minHeight: '28px', borderRadius: '3px', border: '1px solid transparent',
    '& .fui-Radio__indicator': { display: 'none' },
    '& .fui-Radio__label': { ...typographyStyles.caption1, padding: '5px 6px', textAlign: 'center', whiteSpace: 'nowrap' },
    '& .fui-Radio__input': { width: '100%' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorBrandStroke1}`,
    '& .fui-Radio__label': { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
});

interface SegmentedProps<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** Two or more ways side by side; a radio group for keyboard and screen reader. */
export function Segmented<T extends string>({ name, value, options, onChange }: SegmentedProps<T>) {
  const styles = useStyles();
  return (
    <RadioGroup layout="horizontal" aria-label={name} value={value} className={styles.group}
      onChange={(_, data) => { const option = options.find((each) => each.value === data.value); if (option) onChange(option.value); }}>
      {options.map((option) => <Radio key={option.value} value={option.value} label={option.label} className={mergeClasses(styles.option, option.value === value && styles.chosen)} />)}
    </RadioGroup>
  );
}
