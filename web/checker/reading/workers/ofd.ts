import { read as ofd } from '../../../readers/ofd/read.mjs';
import { serveReaders } from '../serve';

serveReaders({ ofd });
