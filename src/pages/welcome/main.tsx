import '../../ui/pages.css';
import './welcome.css';
import { showPage } from '../show-page';
import { App } from './App';

showPage(App, 'welcomeTitle');
