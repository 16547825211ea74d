import '../../ui/pages.css';
import './popup.css';
import { showPage } from '../show-page';
import { App } from './App';

showPage(App, 'popupTitle');
