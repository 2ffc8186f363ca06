import { createHash } from 'node:crypto';
import { excelUrl } from '../addresses';
import type { Html } from '../http/html';
import { html as xml } from '../http/html';
import type { LocalText } from './manifest-texts';
import { longTexts, shortTexts } from './manifest-texts';

export interface ManifestOptions {
  /** The issuer's origin, `https://issue.example.org`: Excel loads add-ins from https alone. */
  readonly publicUrl: string;
  /** Of Confer, `0.1.0`. Excel takes a manifest for news when its version is higher than before. */
  readonly version: string;
}

/** Pictures of the ribbon, in pixels: https://learn.microsoft.com/office/dev/add-ins/design/add-in-icons */
const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];
const ribbonIcons = ['confer', 'check', 'issue', 'batches', 'remove-marks'] as const;
type RibbonIcon = (typeof ribbonIcons)[number];

/** Where buttons open the pane: the address of the page says at which place. */
const panePages = { pane: '', paneCheck: '?open=check', paneReview: '?open=review', paneBatches: '?open=batches' };

interface Command {
  readonly id: string;
  readonly icon: RibbonIcon;
  readonly label: keyof typeof shortTexts;
  readonly tip: keyof typeof longTexts;
  readonly action: { readonly page: keyof typeof panePages } | { readonly functionName: string };
}

const issueRows: Omit<Command, 'id' | 'label'> = { icon: 'issue', tip: 'issueTip', action: { page: 'paneReview' } };
const ribbonCommands: readonly Command[] = [
  { id: 'open', icon: 'confer', label: 'open', tip: 'openTip', action: { page: 'pane' } },
  { id: 'check', icon: 'check', label: 'check', tip: 'checkTip', action: { page: 'paneCheck' } },
  { id: 'issue', label: 'issue', ...issueRows },
  { id: 'batches', icon: 'batches', label: 'batches', tip: 'batchesTip', action: { page: 'paneBatches' } },
  { id: 'removeMarks', icon: 'remove-marks', label: 'removeMarks', tip: 'removeMarksTip', action: { functionName: 'removeMarks' } },
];
const cellCommand: Command = { id: 'issueThese', label: 'issueThese', ...issueRows };

/**
 * The manifest by which Excel knows Confer, for one issuer: an add-in only manifest, because the unified one leaves out Office
 * bought once. Elements stand in the order that
 * https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering asks for.
 */
export function manifestXml({ publicUrl, version }: ManifestOptions): string {
  const at = (file: string) => excelUrl(publicUrl, file);
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xmlns:ov="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="TaskPaneApp">
  <Id>${addInId(publicUrl)}</Id>
  <Version>${version}.0</Version>
  <ProviderName>Confer</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="Confer"/>
  <Description DefaultValue="${longTexts.description.en}">${overrides('Override', longTexts.description)}
  </Description>
  <IconUrl DefaultValue="${at(iconFile('confer', 32))}"/>
  <HighResolutionIconUrl DefaultValue="${at(iconFile('confer', 64))}"/>
  <SupportUrl DefaultValue="${publicUrl}/"/>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="ExcelApi" MinVersion="1.9"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${at('taskpane.html')}"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="installed"/>
            <Description resid="getStarted"/>
            <LearnMoreUrl resid="learnMore"/>
          </GetStarted>
          <FunctionFile resid="commands"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <CustomTab id="Confer.Tab">
              <Group id="Confer.Group">
                <Label resid="group"/>${icons('confer')}${ribbonCommands.map(control)}
              </Group>
              <Label resid="name"/>
            </CustomTab>
          </ExtensionPoint>
          <ExtensionPoint xsi:type="ContextMenu">
            <OfficeMenu id="ContextMenuCell">${control(cellCommand)}
            </OfficeMenu>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>${ribbonIcons.flatMap((icon) => ribbonSizes.map((size) => xml`
        <bt:Image id="${icon}-${size}" DefaultValue="${at(iconFile(icon, size))}"/>`))}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="commands" DefaultValue="${at('commands.html')}"/>
        <bt:Url id="learnMore" DefaultValue="${publicUrl}/"/>${Object.entries(panePages).map(([id, query]) => xml`
        <bt:Url id="${id}" DefaultValue="${at('taskpane.html')}${query}"/>`)}
      </bt:Urls>
      <bt:ShortStrings>${strings(shortTexts)}
      </bt:ShortStrings>
      <bt:LongStrings>${strings(longTexts)}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`.markup;
}

function control({ id, icon, label, tip, action }: Command): Html {
  return xml`
                <Control xsi:type="Button" id="Confer.${id}">
                  <Label resid="${label}"/>
                  <Supertip>
                    <Title resid="${label}"/>
                    <Description resid="${tip}"/>
                  </Supertip>${icons(icon)}
                  ${'page' in action
    ? xml`<Action xsi:type="ShowTaskpane">
                    <TaskpaneId>Confer.Pane</TaskpaneId>
                    <SourceLocation resid="${action.page}"/>
                  </Action>`
    : xml`<Action xsi:type="ExecuteFunction">
                    <FunctionName>${action.functionName}</FunctionName>
                  </Action>`}
                </Control>`;
}

const icons = (icon: RibbonIcon): Html => xml`
                <Icon>${ribbonSizes.map((size) => xml`
                  <bt:Image size="${size}" resid="${icon}-${size}"/>`)}
                </Icon>`;

const iconFile = (icon: RibbonIcon, size: number): string => `icons/${icon}-${size}.png`;

const strings = (texts: Readonly<Record<string, LocalText>>): Html[] => Object.entries(texts).map(([id, text]) => xml`
        <bt:String id="${id}" DefaultValue="${text.en}">${overrides('bt:Override', text)}
        </bt:String>`);

function overrides(element: 'Override' | 'bt:Override', { de, es, fr }: LocalText): Html[] {
  return [['de-DE', de], ['es-ES', es], ['fr-FR', fr]].map(([locale, text]) => xml`
          <${element} Locale="${locale}" Value="${text}"/>`);
}

/** One for each address, always the same: a trial and the real issuer stand side by side in one Excel. It is a UUID of version 5 (RFC 9562). */
function addInId(publicUrl: string): string {
  const namespaceOfUrls = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const bytes = createHash('sha1').update(namespaceOfUrls).update(excelUrl(publicUrl, '')).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
