import '../../ui/pages.css';
import './report.css';
import { showPage } from '../show-page';
import { App } from './App';

showPage(App, 'reportTitle');
