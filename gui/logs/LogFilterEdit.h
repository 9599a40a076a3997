// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/LogSettings.h"

#include <QLineEdit>
#include <QStringList>

class QCompleter;
class QMenu;
class QStandardItemModel;

namespace panel {

/// The field of a log filter: completes what is begun, explains the syntax, and keeps filters that
/// are worth a name.
class LogFilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit LogFilterEdit(QWidget *parent);

    /// For `service:`.
    void setServices(const QStringList &services) { m_services = services; }

    void setSaved(const QList<SavedLogFilter> &filters) { m_saved = filters; }
    const QList<SavedLogFilter> &saved() const { return m_saved; }

    /// Adds to what is there: the text as a word that must be (or must not be) in a line.
    void addWord(const QString &text, bool wanted);

Q_SIGNALS:
    void savedChanged(const QList<panel::SavedLogFilter> &filters);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class When { Edited, Asked };
    void complete(When when);
    void insertCompletion(const QString &completion);
    void showSyntax();
    void openSavedMenu();
    void addRemoval(QMenu *menu);
    void askForName();
    void save(const QString &name);

    QStringList m_services;
    QList<SavedLogFilter> m_saved;
    QCompleter *m_completer;
    QStandardItemModel *m_choices;
};

} // namespace panel
