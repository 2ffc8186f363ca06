/**
 * Loaded into the issuing service before its own code. The channel to the workbench closes when the workbench ends, however it
 * ends; without this, a workbench that was killed would leave an issuer behind that keeps its data locked.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
