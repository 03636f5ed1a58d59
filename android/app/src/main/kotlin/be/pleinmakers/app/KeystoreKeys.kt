package be.pleinmakers.app

import be.pleinmakers.core.ForeignException
import be.pleinmakers.core.KeyStore
import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.security.GeneralSecurityException

/**
 * The phone's secrets as sealed files, one a name. Where one is lost for ever the answer is "there is none": the core
 * then has words for it and a way to begin anew. Anything else that goes wrong is a failure, because it may pass.
 */
class KeystoreKeys(private val folder: File, private val sealer: Sealer) : KeyStore {
    override fun get(name: String): ByteArray? = guarded { read(name) }

    override fun put(name: String, secret: ByteArray) = guarded { write(name, secret) }

    // One process, and one lock for all of it: whoever comes second gets what the first one kept.
    override fun putNew(name: String, secret: ByteArray): ByteArray =
        guarded { read(name) ?: secret.also { write(name, it) } }

    private fun read(name: String): ByteArray? {
        val file = file(name)
        if (!file.exists()) return null
        return try {
            sealer.unseal(name, file.readBytes())
        } catch (_: SecretLost) {
            null
        }
    }

    /** Written beside, synced, and renamed: after a power cut there is the old one or the new one. */
    private fun write(name: String, secret: ByteArray) {
        val file = file(name)
        if (!folder.isDirectory && !folder.mkdirs()) throw IOException("no folder")
        val beside = File(folder, "$name.new")
        FileOutputStream(beside).use {
            it.write(sealer.seal(name, secret))
            it.fd.sync()
        }
        if (!beside.renameTo(file)) throw IOException("not renamed")
    }

    private fun file(name: String): File {
        if (!NAME.matches(name)) throw IOException("not a name")
        return File(folder, name)
    }

    private fun <T> guarded(work: () -> T): T =
        synchronized(LOCK) {
            // Only the class is told: messages may carry what was being kept.
            try {
                work()
            } catch (error: IOException) {
                throw ForeignException.Failed(error.javaClass.simpleName)
            } catch (error: GeneralSecurityException) {
                throw ForeignException.Failed(error.javaClass.simpleName)
            } catch (error: RuntimeException) {
                // Key stores of some makers throw what they never declared.
                throw ForeignException.Failed(error.javaClass.simpleName)
            }
        }

    private companion object {
        val LOCK = Any()
        val NAME = Regex("[a-z0-9_-]{1,64}")
    }
}
