package be.pleinmakers.ui

import be.pleinmakers.core.ChangeListener
import be.pleinmakers.core.Changed
import be.pleinmakers.core.Changes
import be.pleinmakers.core.PhoneFailure
import be.pleinmakers.core.PhoneInterface
import be.pleinmakers.core.ProblemView
import be.pleinmakers.core.Recorded
import be.pleinmakers.core.Remedy
import be.pleinmakers.ui.problem.ProblemState
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * The app without its screens: a stack of places, and the phone. Everything here runs on the one thread of [scope];
 * the phone is called on [io], one call after the other, but for what waits for the network.
 */
@OptIn(ExperimentalCoroutinesApi::class)
class AppModel(internal val scope: CoroutineScope, private val io: CoroutineDispatcher, internal val host: AppHost) {
    private val shown = MutableStateFlow(AppState())
    val state: StateFlow<AppState> = shown.asStateFlow()

    private val local = io.limitedParallelism(1)
    private var phone: PhoneInterface? = null
    private var changes: Changes? = null
    internal val stack = ArrayDeque<Place>()
    private var problem: Problem? = null
    private var forgetting: Job? = null
    internal val syncs = Syncs(this)

    /** Something is being done; a second tap on the same button does nothing. */
    internal var acting = false
        private set

    /** What the place draws, also while a problem stands before it. */
    internal var screen: ScreenState? = null
        private set

    private class Problem(val view: ProblemView, val again: () -> Unit)

    /** Opens the phone and shows the first screen. */
    fun begin() = open(beginAnew = false)

    fun send(intent: Intent) = act(intent)

    /** The way back that the platform has: a button or a gesture. False where there is nothing behind. */
    fun back(): Boolean {
        if (stack.size < 2) return false
        // A problem that stands before what was read already goes alone; before what never came, with its place.
        val leaves = problem == null || screen == null
        problem = null
        if (!leaves) {
            publish()
            return true
        }
        stack.removeLast()
        arrive()
        return true
    }

    /** Stops listening; the phone itself belongs to the host. */
    fun end() {
        changes?.close()
        changes = null
    }

    private fun open(beginAnew: Boolean) {
        val call = { host.open(beginAnew).let { it to it.subscribe(Listener()) } }
        ask(again = { open(beginAnew) }, call = call) { (opened, ear) ->
            phone = opened
            changes = ear
            openHome()
        }
    }

    /** The first place of the bar, or the start where there is no bar. */
    internal fun openHome() {
        talk(again = ::openHome, call = { it.home() to it.movedAside() }) { (home, moved) ->
            shown.value = shown.value.copy(home = home)
            reset(home.tabs.firstOrNull()?.tab?.place() ?: Place.Start)
            // A damaged file is told of once, before work goes on without what was in it.
            if (moved != null && !told) {
                told = true
                problem = Problem(moved, ::load)
                publish()
            }
            syncs.quietly()
        }
    }

    private var told = false

    internal fun go(place: Place) {
        stack.addLast(place)
        arrive()
    }

    internal fun reset(place: Place) {
        stack.clear()
        go(place)
    }

    private fun arrive() {
        host.voice.stop()
        screen = null
        problem = null
        load()
    }

    /** Asks for the place's record, and for what is around it, so that both speak one language. */
    internal fun load() {
        val place = stack.lastOrNull() ?: return
        val back = state.value.home?.back.orEmpty()
        talk(again = ::load, network = place == Place.Choose, here = place, call = {
            val home = it.home()
            home to place.read(it, host, home.back.ifEmpty { back })
        }) { (home, read) ->
            shown.value = shown.value.copy(home = home)
            show(read.keeping(screen))
        }
    }

    internal fun show(next: ScreenState) {
        screen = next
        publish()
    }

    /** Changes what is drawn, where that is still what is drawn. */
    internal inline fun <reified S : ScreenState> change(how: (S) -> S) {
        (screen as? S)?.let { show(how(it)) }
    }

    internal fun say(recorded: Recorded) {
        forgetting?.cancel()
        shown.value = shown.value.copy(said = recorded)
        forgetting =
            scope.launch {
                delay(recorded.undoSeconds.toLong() * MILLISECONDS)
                forget()
            }
    }

    internal fun forget() {
        forgetting?.cancel()
        shown.value = shown.value.copy(said = null)
    }

    /** Does something of which a second at the same time makes no sense. */
    internal fun <T> once(again: () -> Unit, network: Boolean = false, call: (PhoneInterface) -> T, then: (T) -> Unit) {
        if (acting) return
        acting = true
        talk(again, network, null, call, { acting = false }, then)
    }

    internal fun <T> talk(
        again: () -> Unit,
        network: Boolean = false,
        here: Place? = null,
        call: (PhoneInterface) -> T,
        after: () -> Unit = {},
        then: (T) -> Unit,
    ) {
        val open = phone ?: return after()
        ask(again, network, here, { call(open) }, after, then)
    }

    /** [here]: an answer for a place that was left meanwhile is not wanted. */
    private fun <T> ask(
        again: () -> Unit,
        network: Boolean = false,
        here: Place? = null,
        call: () -> T,
        after: () -> Unit = {},
        then: (T) -> Unit,
    ) {
        scope.launch {
            val answer = withContext(if (network) io else local) { runCatching(call) }
            after()
            if (here == null || stack.lastOrNull() === here) answer.fold(then) { fail(it, again) }
        }
    }

    /** Every failure is a screen with one action; what nobody foresaw too. */
    private suspend fun fail(why: Throwable, again: () -> Unit) {
        val view = (why as? PhoneFailure.Failed)?.problem ?: withContext(local) { host.trouble() }
        fail(view, again)
    }

    internal fun fail(view: ProblemView, again: () -> Unit) {
        problem = Problem(view, again)
        publish()
    }

    internal fun remedy() {
        val stood = problem ?: return
        problem = null
        publish()
        when (stood.view.remedy) {
            Remedy.RETRY -> {
                stood.again()
            }
            Remedy.JOIN -> {
                if (stack.lastOrNull() == Place.Join) load() else go(Place.Join)
            }
            Remedy.BEGIN_ANEW -> {
                open(beginAnew = true)
            }
            Remedy.BACK -> {
                when {
                    phone == null -> stood.again()
                    screen == null && stack.size > 1 -> back()
                    else -> load()
                }
            }
        }
    }

    private fun publish() {
        val stood = problem
        val place = stack.lastOrNull()
        shown.value =
            shown.value.copy(
                screen = stood?.let { ProblemState(it.view) } ?: screen,
                tab = place?.tab?.takeIf { stood == null && stack.size == 1 && hasBar() },
                canGoBack = stack.size > 1,
            )
    }

    private fun hasBar() = shown.value.home?.tabs.orEmpty().isNotEmpty()

    private inner class Listener : ChangeListener {
        override fun changed(what: Changed) {
            scope.launch { if (problem == null && stack.lastOrNull()?.concerns(what) == true) load() }
        }
    }

    private companion object {
        const val MILLISECONDS = 1000L
    }
}
