import '../../ui/pages.css';
import { showPage } from '../show-page';
import { App } from './App';

showPage(App, 'uninstallTitle');
