import { read as doc } from '../../../readers/doc/read.mjs';
import { serveReaders } from '../serve';

serveReaders({ doc });
