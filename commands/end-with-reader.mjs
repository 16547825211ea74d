/**
 * Loaded ahead of every command by `run.mjs`: whoever reads what it writes may have seen enough and gone (`head`), which
 * is no error.
 */
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
