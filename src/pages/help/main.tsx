import '../../ui/pages.css';
import './help.css';
import { showPage } from '../show-page';
import { App } from './App';

showPage(App, 'helpTitle');
