package be.pleinmakers.app

import android.graphics.Bitmap
import android.graphics.Color
import com.google.zxing.BarcodeFormat
import com.google.zxing.qrcode.QRCodeWriter
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** Reading a code from a picture, and who gets the picture. */
@RunWith(RobolectricTestRunner::class)
class CodeReaderTest {
    private val link = "https://pleinmakers.example/join#v=1&c=0123456789abcdef&k=fedcba9876543210&n=Oostende"

    private fun code(text: String): Bitmap {
        val matrix = QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 300, 300)
        val pixels = IntArray(300 * 300) { if (matrix[it % 300, it / 300]) Color.BLACK else Color.WHITE }
        return Bitmap.createBitmap(pixels, 300, 300, Bitmap.Config.ARGB_8888)
    }

    @Test
    fun theLinkIsReadFromAPicture() = assertEquals(link, ZxingReader().read(code(link)))

    @Test
    fun aPictureWithoutACodeIsNoAnswer() {
        val empty = Bitmap.createBitmap(300, 300, Bitmap.Config.ARGB_8888).apply { eraseColor(Color.WHITE) }
        assertNull(ZxingReader().read(empty))
    }

    @Test
    fun theAnswerComesAlsoToTheActivityAfterARotation() =
        runBlocking {
            val pictures = Pictures()
            assertNull("nobody is there to ask", pictures.pick())
            var asked = 0
            pictures.attach { asked++ }
            val waiting = async(start = CoroutineStart.UNDISPATCHED) { pictures.pick() }
            pictures.detach()
            pictures.attach { asked++ }
            pictures.picked(android.net.Uri.parse("content://picture"))
            assertEquals("content://picture", waiting.await().toString())
            assertEquals(1, asked)
        }
}
