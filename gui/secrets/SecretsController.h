// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Session.h"
#include "gui/secrets/SecretClipboard.h"

#include <QObject>
#include <QPointer>

namespace panel {

class ChangeSecretDialog;
class SecretControl;
class SecretsTab;

/// Joins the page of the secrets to a session's SecretControl, and opens its dialog.
class SecretsController : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the controller.
    SecretsController(Session *session, SecretsTab *tab, QObject *parent);

    SecretClipboard *clipboard() { return &m_clipboard; }

Q_SIGNALS:
    /// Something that was asked for failed, and no dialog is open to say so.
    void failed(const panel::Error &error);

private:
    void refresh();
    void reveal(const QString &name);
    void copy(const QString &name);
    void askToChange(const QString &name);
    void change(const QString &name, bool applies);
    void apply(const QStringList &services);

    Session *m_session;
    SecretControl *m_secrets;
    SecretsTab *m_tab;
    SecretClipboard m_clipboard;
    QPointer<ChangeSecretDialog> m_dialog;
};

} // namespace panel
