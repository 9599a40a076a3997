// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace panel {

class PassphraseDialog;
class Workspace;

/// Asks for the passphrase that the session's engine needs: by itself once, and again whenever the
/// user wants to be asked.
class PassphraseController : public QObject
{
    Q_OBJECT

public:
    PassphraseController(Workspace *workspace, QWidget *window);

    /// Without effect while no passphrase is wanted.
    void ask();

private:
    void onKeyChanged();
    void tryPassphrase();

    Workspace *m_workspace;
    QWidget *m_window;
    QPointer<PassphraseDialog> m_dialog;
    QString m_askedFor; ///< the key file that was asked about; empty: none is in the way
};

} // namespace panel
