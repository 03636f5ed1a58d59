package be.pleinmakers.app

import be.pleinmakers.core.ForeignException
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File
import java.security.GeneralSecurityException
import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** What stands on the disk, and what happens when it or the key is not as it was. */
class KeystoreKeysTest {
    @get:Rule val temporary = TemporaryFolder()
    private val sealer = SoftwareSealer()
    private val folder get() = File(temporary.root, "keys")
    private val file get() = File(folder, "database")
    private val secret = "a secret of thirty-two bytes, all".toByteArray()

    private fun keys(sealer: Sealer = this.sealer) = KeystoreKeys(folder, sealer)

    @Test
    fun aSecretOutlivesTheProcess() {
        assertNull(keys().get("database"))
        keys().put("database", secret)
        assertArrayEquals(secret, keys().get("database"))
    }

    @Test
    fun aFileIsAVersionANonceAndSealedBytes() {
        keys().put("database", secret)
        val first = file.readBytes()
        assertEquals(1, first[0].toInt())
        assertEquals(1 + 12 + secret.size + 16, first.size)
        keys().put("database", secret)
        assertFalse("a nonce must not come twice", first.contentEquals(file.readBytes()))
        assertTrue(String(secret, Charsets.ISO_8859_1) in String(secret, Charsets.ISO_8859_1))
        assertFalse(String(secret, Charsets.ISO_8859_1) in String(first, Charsets.ISO_8859_1))
        assertEquals(listOf("database"), folder.list()!!.toList())
    }

    @Test
    fun theFirstSecretStays() {
        assertArrayEquals(secret, keys().putNew("database", secret))
        assertArrayEquals(secret, keys().putNew("database", byteArrayOf(1)))
        assertArrayEquals(secret, keys().get("database"))
    }

    @Test
    fun whoComesAtTheSameTimeGetsTheSameSecret() {
        val pool = Executors.newFixedThreadPool(8)
        val tasks = List(64) { number -> Callable { keys().putNew("database", byteArrayOf(number.toByte())).toList() } }
        val answers = pool.invokeAll(tasks).map { it.get() }
        pool.shutdown()
        assertEquals(1, answers.toSet().size)
        assertEquals(answers.first(), keys().get("database")!!.toList())
    }

    @Test
    fun everyFlippedBitMakesTheSecretLost() {
        keys().put("database", secret)
        val whole = file.readBytes()
        for (index in whole.indices) {
            file.writeBytes(whole.clone().also { it[index] = (it[index].toInt() xor 1).toByte() })
            assertNull("byte $index", keys().get("database"))
        }
        file.writeBytes(whole)
        assertArrayEquals(secret, keys().get("database"))
    }

    @Test
    fun aShortFileIsALostSecret() {
        keys().put("database", secret)
        val whole = file.readBytes()
        for (size in whole.indices) {
            file.writeBytes(whole.copyOf(size))
            assertNull("$size bytes", keys().get("database"))
        }
    }

    @Test
    fun oneFileCannotPassForAnother() {
        keys().put("database", secret)
        file.copyTo(File(folder, "signing"))
        assertNull(keys().get("signing"))
    }

    @Test
    fun aSecretIsLostWithItsKey_andAnotherCanBeKept() {
        keys().put("database", secret)
        sealer.key = null
        assertNull(keys().get("database"))
        assertArrayEquals(byteArrayOf(7), keys().putNew("database", byteArrayOf(7)))
        assertArrayEquals(byteArrayOf(7), keys().get("database"))
    }

    @Test
    fun aKeyStoreThatFailsIsNotALostSecret() {
        keys().put("database", secret)
        val before = file.readBytes()
        val broken =
            object : Sealer {
                override fun seal(name: String, secret: ByteArray) = throw GeneralSecurityException("secret words")

                override fun unseal(name: String, sealed: ByteArray) = throw IllegalStateException("secret words")
            }
        val calls: List<(KeystoreKeys) -> Unit> =
            listOf({ it.get("database") }, { it.put("database", secret) }, { it.putNew("database", secret) })
        for (call in calls) {
            val failed = assertThrows(ForeignException.Failed::class.java) { call(keys(broken)) }
            assertFalse("secret" in failed.reason)
        }
        assertArrayEquals(before, file.readBytes())
        assertArrayEquals(secret, keys().get("database"))
    }

    @Test
    fun whatAPowerCutLeftBesideIsNotRead() {
        keys().put("database", secret)
        File(folder, "database.new").writeBytes(byteArrayOf(1, 2, 3))
        assertArrayEquals(secret, keys().get("database"))
        keys().put("database", byteArrayOf(9))
        assertArrayEquals(byteArrayOf(9), keys().get("database"))
    }

    @Test
    fun aNameStaysInTheFolder() {
        assertThrows(ForeignException.Failed::class.java) { keys().put("../elsewhere", secret) }
        assertEquals(0, temporary.root.list()!!.size)
    }
}
