import '@regia/ui/tokens.css';
import '@regia/ui/base.css';
import '@regia/ui/components.css';
import '@regia/ui/fonts.css';
import './shell/shell.css';
import './pages/home/home.css';
