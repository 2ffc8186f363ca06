import type { HostName } from './host-name';
import { say } from './texts/say';

interface HostSwitchProps {
  readonly host: HostName;
  readonly disabled: boolean;
  readonly onChange: (host: HostName) => void;
}

/** Which spreadsheet program the workbench plays. The workbook stays. */
export function HostSwitch({ host, disabled, onChange }: HostSwitchProps) {
  return (
    <fieldset className="hosts" disabled={disabled}>
      <legend className="for-readers">{say('host')}</legend>
      {(['excel', 'sheets'] as const).map((name) => (
        <label key={name} className="host">
          <input type="radio" name="host" className="for-readers" checked={host === name} onChange={() => onChange(name)} />
          {say(`host.${name}`)}
        </label>
      ))}
    </fieldset>
  );
}
