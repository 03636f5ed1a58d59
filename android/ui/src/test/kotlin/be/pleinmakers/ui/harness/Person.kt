package be.pleinmakers.ui.harness

import be.pleinmakers.core.Phone
import be.pleinmakers.core.PhoneClock
import be.pleinmakers.core.trouble
import be.pleinmakers.ui.AppHost
import be.pleinmakers.ui.AppModel
import be.pleinmakers.ui.AppState
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.ScreenState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancel
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

/** Somebody with a phone: the app's model on a thread of its own, with a real phone under it. */
class Person(val name: String, address: String, clock: PhoneClock = FixedClock) : AutoCloseable {
    val phone: Phone = openPhone(folder(name), clock = clock)
    private val thread = Executors.newSingleThreadExecutor()
    private val scope = CoroutineScope(thread.asCoroutineDispatcher() + Job())
    val app = AppModel(scope, Dispatchers.IO, AppHost({ phone }, { trouble("nl") }, address))

    init {
        scope.onItsThread { app.begin() }
    }

    fun send(intent: Intent) = scope.onItsThread { app.send(intent) }

    private fun CoroutineScope.onItsThread(work: () -> Unit) {
        check(coroutineContext[Job]?.isActive == true)
        thread.submit(work).get()
    }

    /** Waits until [so], for a state that comes from another thread. */
    fun state(what: String, so: (AppState) -> Boolean): AppState {
        val until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60)
        while (System.nanoTime() < until) {
            app.state.value.takeIf(so)?.let { return it }
            Thread.sleep(10)
        }
        error("$name does not see $what, but ${app.state.value}")
    }

    inline fun <reified S : ScreenState> sees(noinline so: (S) -> Boolean = { true }): S =
        state(S::class.simpleName.orEmpty()) { (it.screen as? S)?.let(so) ?: false }.screen as S

    override fun close() {
        app.end()
        scope.cancel()
        thread.shutdown()
        phone.close()
    }
}
