import { read as docx } from '../../../readers/docx/read.mjs';
import { read as odt } from '../../../readers/odt/read.mjs';
import { read as rtf } from '../../../readers/rtf/read.mjs';
import { serveReaders } from '../serve';

serveReaders({ docx, odt, rtf });
