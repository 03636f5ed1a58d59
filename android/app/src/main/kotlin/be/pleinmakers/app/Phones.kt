package be.pleinmakers.app

import be.pleinmakers.core.KeyStore
import be.pleinmakers.core.Phone
import be.pleinmakers.core.PhoneClock
import be.pleinmakers.core.PhoneConfig
import java.io.File

/** The one phone of this process: the app and the sync at night share it, for only one may have its file. */
class Phones(private val folder: File, private val keys: KeyStore, private val clock: PhoneClock?) {
    private var open: Phone? = null

    /** Opens it, or answers the open one. Takes a moment: never on the main thread. */
    @Synchronized
    fun get(language: String, beginAnew: Boolean = false): Phone {
        open?.let { return it }
        folder.mkdirs()
        val config = PhoneConfig(folder.path, language, beginAnew, clockShift = 0, keepTrying = true)
        return Phone.open(config, keys, clock).also { open = it }
    }
}
