import '../../ui/pages.css';
import './verify.css';
import { showPage } from '../show-page';
import { App } from './App';

showPage(App, 'verifyTitle');
