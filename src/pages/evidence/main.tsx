import '../../ui/pages.css';
import './evidence.css';
import { showPage } from '../show-page';
import { App } from './App';

showPage(App, 'evidenceTitle');
