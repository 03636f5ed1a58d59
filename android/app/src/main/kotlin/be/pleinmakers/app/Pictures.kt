package be.pleinmakers.app

import android.net.Uri
import kotlinx.coroutines.CompletableDeferred

/** Asks whichever activity is there to let a picture be picked; the answer may come to the next one, after a rotation. */
class Pictures {
    private var ask: (() -> Unit)? = null
    private var waiting: CompletableDeferred<Uri?>? = null

    suspend fun pick(): Uri? {
        val ask = ask ?: return null
        waiting?.complete(null)
        val answer = CompletableDeferred<Uri?>()
        waiting = answer
        ask()
        return answer.await()
    }

    fun picked(address: Uri?) {
        waiting?.complete(address)
        waiting = null
    }

    fun attach(ask: () -> Unit) {
        this.ask = ask
    }

    fun detach() {
        ask = null
    }
}
