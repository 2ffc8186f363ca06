import { createExcelWorld } from '../excel-world';

const xml = '<notebook xmlns="urn:confer:notebook">{"version":1}</notebook>';

test('an XML part is found again by its namespace and by its id', async () => {
  const { Excel } = await createExcelWorld();
  const found = await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const part = parts.add(xml).load('id,namespaceUri');
    parts.add('<?xml version="1.0"?><other xmlns=\'urn:other\'/>');
    await context.sync();
    const scoped = parts.getByNamespace('urn:confer:notebook').load('items');
    const only = parts.getByNamespace('urn:confer:notebook').getOnlyItem().getXml();
    const [count, byId] = [parts.getCount(), parts.getItem(part.id).getXml()];
    await context.sync();
    return [part.namespaceUri, scoped.items.map(({ id }) => id === part.id), only.value, count.value, byId.value];
  });
  expect(found).toEqual(['urn:confer:notebook', [true], xml, 2, xml]);
});

test('an XML part is changed and deleted', async () => {
  const { Excel, workbook } = await createExcelWorld();
  await Excel.run(async (context) => {
    const part = context.workbook.customXmlParts.add(xml);
    part.setXml(xml.replace('1', '2'));
    await context.sync();
  });
  expect([...workbook.metadata.xmlParts.values()]).toEqual([xml.replace('1', '2')]);
  const none = await Excel.run(async (context) => {
    const scoped = context.workbook.customXmlParts.getByNamespace('urn:confer:notebook');
    scoped.getOnlyItem().delete();
    const left = scoped.getOnlyItemOrNullObject();
    await context.sync();
    return left.isNullObject;
  });
  expect(none).toBe(true);
});

test('two parts of one namespace have no only item, and text is no XML', async () => {
  const { Excel } = await createExcelWorld();
  await expect(Excel.run(async (context) => {
    context.workbook.customXmlParts.add(xml);
    context.workbook.customXmlParts.add(xml);
    context.workbook.customXmlParts.getByNamespace('urn:confer:notebook').getOnlyItem().load('id');
    await context.sync();
  })).rejects.toMatchObject({ code: 'ItemNotFound' });
  await expect(Excel.run(async (context) => {
    context.workbook.customXmlParts.add('no xml');
    await context.sync();
  })).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('settings keep values of any kind', async () => {
  const { Excel } = await createExcelWorld();
  const kept = await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('definition', { id: 'ethics', version: 1 });
    settings.add('label', 'first').value = 'second';
    settings.add('gone', true).delete();
    const [count, missing, definition] = [settings.getCount(), settings.getItemOrNullObject('gone'), settings.getItem('definition').load('value')];
    settings.load('items/key,items/value');
    await context.sync();
    return [count.value, missing.isNullObject, definition.value, settings.items.map(({ key, value }) => [key, value] as unknown)] as unknown[];
  });
  expect(kept).toEqual([2, true, { id: 'ethics', version: 1 }, [['definition', { id: 'ethics', version: 1 }], ['label', 'second']]]);
});
