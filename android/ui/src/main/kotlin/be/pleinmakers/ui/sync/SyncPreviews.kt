package be.pleinmakers.ui.sync

import be.pleinmakers.core.SyncView
import be.pleinmakers.ui.Preview

fun syncPreviews(upToDate: SyncView, waiting: SyncView, toSettle: SyncView, back: String) =
    listOf(
        Preview("sync", SyncState(upToDate, back)),
        Preview("sync-waiting", SyncState(waiting, back)),
        Preview("sync-card", SyncState(toSettle, back)),
    )
