package be.pleinmakers.ui.firstsync

import be.pleinmakers.core.FirstSyncView
import be.pleinmakers.ui.Preview

fun firstSyncPreviews(begins: FirstSyncView, going: FirstSyncView, cut: FirstSyncView, done: FirstSyncView) =
    listOf(
        Preview("firstsync-begins", FirstSyncState(begins)),
        Preview("firstsync-going", FirstSyncState(going)),
        Preview("firstsync-cut", FirstSyncState(cut)),
        Preview("firstsync-done", FirstSyncState(done)),
    )
