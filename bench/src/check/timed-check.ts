import type { Contender } from './contender';
import type { Floor } from './floors';
import { lists } from '../list/lists';
import { millisecondsOf, takeTurns } from '../taking-turns';
import { assertSameCells } from './contender';
import { equal, usual } from './contenders';
import { regexpFloor, touchFloor } from './floors';

/** A process that checks one list in the way of one contender, as often as it is told to. */

const [, , name = '', listName = ''] = process.argv;
const everybody: readonly (Contender | Floor)[] = [...Object.values(usual), ...Object.values(equal), touchFloor, regexpFloor];
const contender = everybody.find((each) => each.name === name);
const generated = Object.entries(lists).find(([key]) => key === listName)?.[1];
if (!contender || !generated) throw new Error(`There is no contender “${name}” or no list “${listName}”.`);

const { rows, badCells } = generated();
const check = contender.prepare(rows);
takeTurns(
  () => millisecondsOf(check.run),
  // After the last run, so that looking at the answer is no part of what the engine learns about the check.
  () => { if (check.badCells) assertSameCells(name, check.badCells(), badCells); },
);
