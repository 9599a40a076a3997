// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/secrets/SecretsController.h"

#include "core/session/SecretControl.h"
#include "gui/secrets/ChangeSecretDialog.h"
#include "gui/secrets/SecretsTab.h"

#include <algorithm>

namespace panel {

SecretsController::SecretsController(Session *session, SecretsTab *tab, QObject *parent)
    : QObject(parent), m_session(session), m_secrets(session->secrets()), m_tab(tab)
{
    connect(m_secrets, &SecretControl::changed, this, &SecretsController::refresh);
    connect(tab, &SecretsTab::lookAsked, m_secrets, &SecretControl::look);
    connect(tab, &SecretsTab::revealAsked, this, &SecretsController::reveal);
    connect(tab, &SecretsTab::copyAsked, this, &SecretsController::copy);
    connect(tab, &SecretsTab::changeAsked, this, &SecretsController::askToChange);
    connect(tab, &SecretsTab::putBackAsked, this, [this](const QString &name) {
        m_secrets->putBack(name, this, [this](const Result<std::monostate> &written) {
            if (!written)
                Q_EMIT failed(written.error());
        });
    });
    connect(&m_clipboard, &SecretClipboard::cleared, tab, [tab] { tab->showNote({}); });
    refresh();
}

void SecretsController::refresh()
{
    m_tab->setState(
        {m_secrets->secrets(), m_secrets->place(), m_secrets->isInFiles(), m_secrets->isLooking()});
}

void SecretsController::reveal(const QString &name)
{
    m_secrets->reveal(name, this, [this, name](const Result<std::shared_ptr<Secret>> &value) {
        if (value)
            m_tab->reveal(name, *value);
        else if (value.error().kind != Error::Kind::NotFound) // the row says that
            Q_EMIT failed(value.error());
    });
}

void SecretsController::copy(const QString &name)
{
    m_secrets->reveal(name, this, [this, name](const Result<std::shared_ptr<Secret>> &value) {
        if (!value) {
            if (value.error().kind != Error::Kind::NotFound)
                Q_EMIT failed(value.error());
            return;
        }
        m_clipboard.copy(*value);
        const auto seconds =
            std::chrono::duration_cast<std::chrono::seconds>(m_clipboard.clearsAfter()).count();
        m_tab->showNote(
            tr("%1 is on the clipboard, and taken off it in %n second(s).", nullptr, int(seconds))
                .arg(name));
    });
}

void SecretsController::askToChange(const QString &name)
{
    const QList<StackSecret> all = m_secrets->secrets();
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [&](const StackSecret &secret) { return secret.name == name; });
    if (found == all.cend() || m_dialog)
        return;
    m_dialog = new ChangeSecretDialog(*found, m_secrets->place(), m_tab);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ChangeSecretDialog::valueGiven, this,
            [this, name](bool applies) { change(name, applies); });
    m_dialog->open();

    QStringList withContainer;
    const QList<Service> services = m_session->services().services();
    for (const Service &service : services) {
        if (service.container)
            withContainer.append(service.name);
    }
    // The dialog asks: what it is told dies with it.
    ChangeSecretDialog *dialog = m_dialog;
    m_secrets->planRotation(
        name, withContainer, dialog,
        [dialog](const Result<SecretRotation> &rotation) { dialog->setRotation(rotation); });
}

void SecretsController::change(const QString &name, bool applies)
{
    const QPointer<ChangeSecretDialog> dialog = m_dialog;
    const QStringList services =
        applies && dialog->rotation() ? dialog->rotation()->recreated : QStringList();
    m_secrets->set(name, dialog->takeValue(), this,
                   [this, dialog, services](const Result<std::monostate> &written) {
                       if (!written && dialog)
                           dialog->showRefusal(written.error());
                       else if (!written)
                           Q_EMIT failed(written.error());
                       if (!written)
                           return;
                       if (dialog)
                           dialog->accept();
                       apply(services);
                   });
}

void SecretsController::apply(const QStringList &services)
{
    if (services.isEmpty())
        return;
    const Workflow *running = m_session->workflow();
    if (running && running->isRunning())
        Q_EMIT failed({Error::Kind::Conflict,
                       tr("The new value is kept, but not applied yet: something else runs."),
                       tr("Bring the stack up when that has ended."),
                       {}});
    else
        m_session->recreate(services);
}

} // namespace panel
