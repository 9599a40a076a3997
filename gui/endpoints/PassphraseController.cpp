// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/endpoints/PassphraseController.h"

#include "core/session/ClientKey.h"
#include "core/session/Workspace.h"
#include "gui/endpoints/PassphraseDialog.h"

#include <QTimer>

namespace panel {

PassphraseController::PassphraseController(Workspace *workspace, QWidget *window)
    : QObject(window), m_workspace(workspace), m_window(window)
{
    connect(workspace->clientKey(), &ClientKey::changed, this, &PassphraseController::onKeyChanged);
    // The session may have been refused before there was a window.
    QTimer::singleShot(0, this, &PassphraseController::onKeyChanged);
}

void PassphraseController::onKeyChanged()
{
    const ClientKey *key = m_workspace->clientKey();
    // Another engine, or the key was opened in another way: the question is moot.
    if (m_dialog && (key->state() != ClientKey::State::Wanted || key->file() != m_askedFor))
        m_dialog->close();
    if (key->state() != ClientKey::State::Wanted) {
        m_askedFor.clear();
        return;
    }
    if (key->file() != m_askedFor)
        ask();
}

void PassphraseController::ask()
{
    const ClientKey *key = m_workspace->clientKey();
    if (key->state() != ClientKey::State::Wanted)
        return;
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_askedFor = key->file();
    m_dialog = new PassphraseDialog(
        {m_workspace->currentName(), key->file(), key->canKeep(), key->note()}, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &PassphraseDialog::passphraseGiven, this,
            &PassphraseController::tryPassphrase);
    m_dialog->open();
}

void PassphraseController::tryPassphrase()
{
    const bool keep = m_dialog->shallBeKept();
    // The dialog asks: if it is closed meanwhile, the answer is of no use.
    m_workspace->clientKey()->unlock(m_dialog->takePassphrase(), keep, m_dialog,
                                     [this](const Result<std::monostate> &opened) {
                                         if (opened)
                                             m_dialog->accept();
                                         else
                                             m_dialog->showRefusal(opened.error());
                                     });
}

} // namespace panel
