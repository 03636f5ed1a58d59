package be.pleinmakers.app

import be.pleinmakers.core.KeyStore
import be.pleinmakers.core.PhoneClock
import java.io.File
import java.time.LocalDateTime
import java.time.ZoneId

/** The app as it is, with a software key, the day of the example, and a server of the test. */
class TestApplication : PleinmakersApplication() {
    val sealer: SoftwareSealer = SoftwareSealer()
    var broken: KeyStore? = null

    private var current: Phones? = null

    override val phones get() = current ?: super.phones

    /** As after a restart of the process, with the key store emptied meanwhile. */
    fun forgetKeys() {
        phones.get("nl").close()
        sealer.key = null
        current = Phones(File(noBackupFilesDir, "phone"), keys(), clock())
    }

    override var server: String = "http://127.0.0.1:1"

    override fun keys(): KeyStore = Switch(KeystoreKeys(File(noBackupFilesDir, "keys"), sealer)) { broken }

    override fun clock(): PhoneClock = ExampleDay

    /** A key store that can be broken and mended while the app runs. */
    private class Switch(private val whole: KeyStore, private val broken: () -> KeyStore?) : KeyStore {
        private val now get() = broken() ?: whole

        override fun get(name: String) = now.get(name)

        override fun put(name: String, secret: ByteArray) = now.put(name, secret)

        override fun putNew(name: String, secret: ByteArray) = now.putNew(name, secret)
    }
}

object ExampleDay : PhoneClock {
    const val AT = "2026-11-28T14:00"

    override fun now(): Long = LocalDateTime.parse(AT).atZone(ZoneId.of("Europe/Brussels")).toInstant().toEpochMilli()
}
