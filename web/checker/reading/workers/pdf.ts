import { read as pdf } from '../../../readers/pdf/read.mjs';
import { serveReaders } from '../serve';

serveReaders({ pdf });
