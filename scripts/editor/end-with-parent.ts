// Preloaded into the VS Code server: when whoever started it goes away, however suddenly, the
// pipe on its standard input closes, and the server takes its extension hosts along.
const isServer = process.argv[1]?.endsWith('server-main.js') ?? false;

if (isServer && process.platform !== 'win32') {
  process.stdin.resume();
  process.stdin.on('close', () => process.kill(-process.pid, 'SIGKILL'));
}
