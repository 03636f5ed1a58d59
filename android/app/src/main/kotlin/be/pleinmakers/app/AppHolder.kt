package be.pleinmakers.app

import android.app.Application
import androidx.lifecycle.AndroidViewModel
import androidx.lifecycle.viewModelScope
import be.pleinmakers.core.trouble
import be.pleinmakers.ui.AppHost
import be.pleinmakers.ui.AppModel
import be.pleinmakers.ui.join.JoinIntent
import be.pleinmakers.ui.join.JoinState
import be.pleinmakers.ui.start.StartIntent
import be.pleinmakers.ui.start.StartState
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.filterNotNull
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** Keeps the app's model while its activity is made anew: a rotation, another font size, a fold. */
class AppHolder(application: Application) : AndroidViewModel(application) {
    val pictures = Pictures()
    private val reader: CodeReader = ZxingReader()
    private val voice = AndroidVoice(application)
    private var following: Job? = null

    val model =
        AppModel(
            scope = viewModelScope,
            io = Dispatchers.IO,
            host =
                AppHost(
                    open = { beginAnew -> application.pleinmakers.phones.get(application.language, beginAnew) },
                    trouble = { trouble(application.language) },
                    server = application.pleinmakers.server,
                    scan = ::scan,
                    voice = voice,
                ),
        )

    init {
        model.begin()
    }

    /** Carries a link to the field where it is confirmed. Only for a phone that has not begun: nobody is moved by a link. */
    fun follow(link: String) {
        following?.cancel()
        following =
            viewModelScope.launch {
                val first = model.state.map { it.screen }.filterNotNull().first()
                if (first is StartState) model.send(StartIntent.Join)
                if (first is StartState || first is JoinState) {
                    model.state.first { it.screen is JoinState }
                    model.send(JoinIntent.EditLink(link))
                }
            }
    }

    override fun onCleared() {
        model.end()
        voice.close()
    }

    private suspend fun scan(): String? {
        val address = pictures.pick() ?: return null
        return withContext(Dispatchers.Default) {
            getApplication<Application>().contentResolver.picture(address)?.let(reader::read)
        }
    }
}
