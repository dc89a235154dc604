import { read } from '../../../readers/sheet/read.mjs';
import { serveReaders } from '../serve';

serveReaders({ xlsx: read, xls: read, ods: read });
