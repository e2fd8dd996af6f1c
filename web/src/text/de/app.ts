/** The frame of the console, in German. */
import type { Texts } from '../texts.ts';

export const app: Texts['app'] = {
  name: 'Baton',
  again: 'Noch einmal versuchen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  crashed: 'Diese Seite kam nicht weiter. Was Sie geschrieben haben, ist aufbewahrt.',
  goTo: 'Zu {{page}} gehen',
  loading: 'Wird geladen',
  navigation: 'Seiten',
  noPages:
    'Ihre Rollen öffnen hier keine Seite. Eine Administratorin oder ein Administrator kann das ändern.',
  noSuchPage: 'Diese Seite gibt es nicht, oder sie ist nicht für Sie.',
  skip: 'Zum Inhalt springen',
  pages: {
    admin: 'Admin',
    desk: 'Arbeitsplatz',
    supervisor: 'Aufsicht',
    cluster: 'Cluster',
    sandbox: 'Sandbox',
  },
  live: { lost: 'Verbindung verloren. Was Sie sehen, ist {{age}} alt; Sie können weiterarbeiten.' },
  keys: {
    title: 'Tasten',
    andThen: 'dann',
    note: 'Escape verlässt ein Textfeld, danach wirken die Tasten wieder.',
  },
  palette: {
    open: 'Befehl suchen',
    title: 'Befehle',
    hint: 'Was möchten Sie tun?',
    nothing: 'Nichts heißt hier so.',
  },
  signIn: {
    title: 'Anmelden',
    lead: 'Melden Sie sich an Ihrem Arbeitsplatz an.',
    user: 'Benutzer',
    password: 'Passwort',
    showPassword: 'Passwort zeigen',
    station: 'Station',
    stationHint: 'Freiwillig: wo Sie sitzen, falls der Platz einen Namen hat.',
    submit: 'Anmelden',
    elsewhere: 'Über Ihre Organisation anmelden',
    againTitle: 'Ihre Sitzung ist zu Ende',
    againLead:
      'Melden Sie sich wieder als {{name}} an. Seite und Entwürfe sind, wie Sie sie verlassen haben.',
    other: 'Als jemand anderes anmelden',
    why: {
      away: 'Sie waren länger weg, als eine Sitzung wartet.',
      over: 'Sie hat so lange gedauert, wie eine Sitzung darf.',
      ended: 'Sie wurde anderswo beendet: von Ihnen, einer Aufsicht oder durch ein neues Passwort.',
    },
  },
  user: {
    menu: 'Sie: {{name}}',
    notices: 'Wenn es läutet',
    sound: 'Ton',
    desktop: 'Benachrichtigungen',
    desktopRefused:
      'Der Browser erlaubt dieser Seite keine Benachrichtigungen; seine Einstellungen können das ändern.',
    theme: 'Darstellung',
    themes: { auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    language: 'Sprache',
    singleKeys: 'Tasten ohne Strg',
    signOut: 'Abmelden',
  },
};
