package be.pleinmakers.ui

import be.pleinmakers.core.FirstSyncView
import be.pleinmakers.core.SyncEnd
import be.pleinmakers.core.SyncHandle
import be.pleinmakers.core.SyncListener
import be.pleinmakers.ui.firstsync.FirstSyncState
import be.pleinmakers.ui.sync.SyncState
import kotlinx.coroutines.launch

/** The syncs that the app starts. They go on when their screen is left. */
internal class Syncs(private val app: AppModel) {
    private var running: SyncHandle? = null
    private var cancelled = false

    /** After something was recorded. Without a network it stays quiet: the pill tells how many wait. */
    fun quietly() = app.talk(again = {}, call = { it.startSync(null) }) { }

    /** The first one: its screen follows it. */
    fun first() =
        start(
            onProgress = { view -> app.change<FirstSyncState> { it.copy(view = view) } },
            onEnd = { view, _ -> app.change<FirstSyncState> { it.copy(view = view) } },
        )

    /** One that she asked for: what stops it is told, but that there is no network stands on the screen already. */
    fun asked() =
        start(onProgress = { }, onEnd = { _, end ->
            val why = end.problem
            if (app.screen !is SyncState || why == null || cancelled) return@start
            app.talk(again = {}, call = { it.sync() }) { view ->
                if (view.status.offline) app.load() else app.fail(why, ::asked)
            }
        })

    fun cancel() {
        cancelled = true
        running?.cancel()
    }

    private fun start(onProgress: (FirstSyncView) -> Unit, onEnd: (FirstSyncView, SyncEnd) -> Unit) {
        cancelled = false
        val listener =
            object : SyncListener {
                override fun progress(view: FirstSyncView) {
                    app.scope.launch { onProgress(view) }
                }

                override fun ended(view: FirstSyncView, end: SyncEnd) {
                    app.scope.launch { onEnd(view, end) }
                }
            }
        app.talk(again = { start(onProgress, onEnd) }, call = { it.startSync(listener) }) { running = it }
    }
}
