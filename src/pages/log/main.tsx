import '../../ui/pages.css';
import './log.css';
import { showPage } from '../show-page';
import { App } from './App';

showPage(App, 'logTitle');
