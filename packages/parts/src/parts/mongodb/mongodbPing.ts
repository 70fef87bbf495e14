/** `{ ping: 1, $db: 'admin' }` as BSON. */
const PING_DOCUMENT = Buffer.from(
  '\x1e\0\0\0\x10ping\0\x01\0\0\0\x02$db\0\x06\0\0\0admin\0\0',
  'latin1',
);

/**
 * The command `ping` in MongoDB's wire protocol (an OP_MSG with one section). It needs no
 * user. A mongod that is stopped accepts connections, but does not answer it.
 *
 * @see https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/#op_msg
 */
export const MONGODB_PING: Buffer = createMessage(PING_DOCUMENT);

function createMessage(document: Buffer): Buffer {
  const header = Buffer.alloc(21);
  header.writeInt32LE(header.length + document.length, 0);
  header.writeInt32LE(1, 4);
  header.writeInt32LE(2013, 12);
  return Buffer.concat([header, document]);
}
