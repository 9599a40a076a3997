// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/StackSettingsController.h"

#include "core/session/PortControl.h"
#include "gui/settings/StackSettingsTab.h"

namespace panel {

StackSettingsController::StackSettingsController(Session *session, StackSettingsTab *tab,
                                                 QObject *parent)
    : QObject(parent), m_session(session), m_settings(session->stackSettings()), m_tab(tab)
{
    connect(m_settings, &StackSettings::changed, this, &StackSettingsController::refresh);
    connect(session, &Session::servicesChanged, this, &StackSettingsController::refresh);
    connect(session, &Session::projectChanged, this, [this] {
        // The file, or .env, was saved by somebody: only what is looked at is read; and a file that
        // cannot be used, because a variable may be what it lacks.
        const auto project = m_session->project();
        if (m_tab->isVisible() || (project && !*project))
            m_settings->read();
    });
    connect(tab, &StackSettingsTab::shown, this, &StackSettingsController::onShown);
    connect(tab, &StackSettingsTab::edited, this, &StackSettingsController::check);
    connect(tab, &StackSettingsTab::saveAsked, this, &StackSettingsController::save);
    connect(tab, &StackSettingsTab::bringUpAsked, this, [this] { m_session->bringUp(); });
}

void StackSettingsController::onShown()
{
    m_settings->read();
    readListeners();
}

/// A port that a program of this computer has cannot be published here.
void StackSettingsController::readListeners()
{
    m_session->ports()->listeners(this, [this](const Result<QList<HostListener>> &listeners) {
        if (listeners && m_session->isEngineHere())
            m_settings->setListeners(*listeners);
        else
            m_settings->setListeners({});
    });
}

void StackSettingsController::refresh()
{
    StackSettingsState state;
    state.settings = m_settings->settings();
    state.envFile = m_settings->envFile();
    for (const UnusedKey &key : m_settings->misspelt())
        state.notes.append(unusedText(key));
    const QStringList differing = m_settings->differing();
    for (const QString &name : differing) {
        const Service *service = m_session->services().find(name);
        if (service && service->container)
            state.differing.append(name);
    }
    m_tab->setState(state);
}

void StackSettingsController::check()
{
    m_tab->setMistakes(m_settings->mistakes(m_tab->changes()));
}

void StackSettingsController::save()
{
    readListeners(); // for the next time
    const Result<void> saved = m_settings->save(m_tab->changes());
    if (saved)
        m_tab->onSaved();
    else
        m_tab->showFailure(saved.error());
}

} // namespace panel
