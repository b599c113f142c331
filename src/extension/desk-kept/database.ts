import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What is kept on this computer where the chair asks for it: decisions by their forms, readings by SHA-256. */
interface KeptDesk extends DBSchema {
  decisions: { key: string; value: unknown };
  readings: { key: string; value: unknown };
}

const NAME = 'desk';
const VERSION = 1;

/** Opens the database for one act: a page that held it open would stand in the way of a later version. Rejects as it does. */
export async function using<T>(act: (db: IDBPDatabase<KeptDesk>) => Promise<T>): Promise<T> {
  const db = await openDB<KeptDesk>(NAME, VERSION, {
    upgrade(opened) {
      opened.createObjectStore('decisions');
      opened.createObjectStore('readings');
    },
  });
  try {
    return await act(db);
  } finally {
    db.close();
  }
}
