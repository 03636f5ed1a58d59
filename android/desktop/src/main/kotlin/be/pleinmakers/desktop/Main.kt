package be.pleinmakers.desktop

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.withFrameMillis
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.type
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.WindowState
import androidx.compose.ui.window.application
import be.pleinmakers.core.Phone
import be.pleinmakers.core.PhoneConfig
import be.pleinmakers.core.fileKeys
import be.pleinmakers.core.trouble
import be.pleinmakers.ui.AppHost
import be.pleinmakers.ui.AppModel
import be.pleinmakers.ui.AppScreen
import be.pleinmakers.ui.desktopFonts
import be.pleinmakers.ui.today.TodayState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import java.io.File
import kotlin.system.exitProcess

/** Milliseconds since this program was started, with the start of the virtual machine. */
private fun sinceStart(): Long {
    val process = ProcessHandle.current().info().startInstant()
    return process.map { System.currentTimeMillis() - it.toEpochMilli() }.orElse(-1)
}

/** The app in a window as large as a phone, to try it and to show it; its keys are in a folder. */
fun main(words: Array<String>) {
    val arguments =
        try {
            Arguments(words)
        } catch (wrong: IllegalArgumentException) {
            System.err.println(wrong.message)
            exitProcess(2)
        }
    if (arguments.help) {
        println(USAGE)
        return
    }
    val scope = CoroutineScope(Dispatchers.Main + SupervisorJob())
    var phone: Phone? = null
    val host =
        AppHost(
            open = { beginAnew ->
                File(arguments.data).mkdirs()
                val config = PhoneConfig(arguments.data, arguments.language, beginAnew, arguments.clockShift, keepTrying = true)
                Phone.open(config, fileKeys(File(arguments.data, "keys").path), null).also { phone = it }
            },
            trouble = { trouble(arguments.language) },
            server = arguments.server,
            link = arguments.link,
        )
    val app = AppModel(scope, Dispatchers.IO, host)
    app.begin()
    application(exitProcessOnExit = false) {
        Window(
            onCloseRequest = ::exitApplication,
            state = WindowState(position = arguments.place, width = 390.dp, height = 820.dp),
            title = arguments.title,
            onKeyEvent = { it.type == KeyEventType.KeyUp && it.key == Key.Escape && app.back() },
        ) {
            val state by app.state.collectAsState()
            AppScreen(state, desktopFonts, arguments.dark || isSystemInDarkTheme(), { app.back() }, app::send)
            if (arguments.time && state.screen is TodayState) {
                LaunchedEffect(Unit) {
                    // The frame after the one that drew it.
                    repeat(2) { withFrameMillis { } }
                    println(sinceStart())
                    exitApplication()
                }
            }
        }
    }
    app.end()
    scope.cancel()
    phone?.close()
}
