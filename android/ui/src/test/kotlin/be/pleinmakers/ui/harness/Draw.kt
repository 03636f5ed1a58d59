package be.pleinmakers.ui.harness

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.graphics.asSkiaBitmap
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.v2.runDesktopComposeUiTest
import androidx.compose.ui.unit.Density
import be.pleinmakers.ui.AppScreen
import be.pleinmakers.ui.AppState
import be.pleinmakers.ui.Intent
import be.pleinmakers.ui.desktopFonts
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Image
import java.io.File
import kotlin.time.Duration.Companion.minutes

const val DENSITY = 3f
const val WIDE = 1080
const val HIGH = 2340

/** 320 dp, the narrowest that must work. */
const val NARROW = 960

/** Draws what [state] says, as often as it is changed, on a phone of [width] pixels at [DENSITY]. */
@OptIn(ExperimentalTestApi::class)
fun onPhone(
    width: Int = WIDE,
    scale: Float = 1f,
    density: Float = DENSITY,
    content: @Composable () -> Unit,
    work: DesktopComposeUiTest.() -> Unit,
) = runDesktopComposeUiTest(
    (width * density / DENSITY).toInt(),
    (HIGH * density / DENSITY).toInt(),
    // All states with their pictures, on a machine that has other work.
    testTimeout = 5.minutes,
) {
    setContent {
        CompositionLocalProvider(LocalDensity provides Density(density, scale), content = content)
    }
    waitForIdle()
    work()
}

@Composable
fun Drawn(state: AppState, dark: Boolean = false, onIntent: (Intent) -> Unit = { }) =
    AppScreen(state, desktopFonts, dark, onBack = { }, onIntent)

@OptIn(ExperimentalTestApi::class)
fun DesktopComposeUiTest.picture(): ByteArray {
    waitForIdle()
    val bitmap = onRoot().captureToImage().asSkiaBitmap()
    return checkNotNull(Image.makeFromBitmap(bitmap).encodeToData(EncodedImageFormat.PNG)).bytes
}

fun write(file: File, bytes: ByteArray) {
    file.parentFile.mkdirs()
    file.writeBytes(bytes)
}
