// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/session/StackSettings.h"

#include <QWidget>

class QFrame;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace panel {

class ErrorNotice;
class PlainLabel;
class SettingRow;

/// What the page of the settings shows, as values.
struct StackSettingsState
{
    std::optional<Result<QList<StackSetting>>> settings;
    QString envFile;
    QStringList notes;     ///< on keys of .env that are perhaps misspelt
    QStringList differing; ///< services that would get new containers
};

/// The settings of the stack as a form. Shows values, asks by signals.
class StackSettingsTab : public QWidget
{
    Q_OBJECT

public:
    explicit StackSettingsTab(QWidget *parent);

    /// What was typed and not saved stays, in rows that are the same otherwise.
    void setState(const StackSettingsState &state);
    StackSettings::Changes changes() const;
    void setMistakes(const QMap<QString, QString> &mistakes);
    /// It could not be saved.
    void showFailure(const Error &error);
    /// All changes were saved.
    void onSaved();
    /// The compose file cannot be used before a variable gets a value here.
    bool lacksValue() const { return m_lacksValue; }

Q_SIGNALS:
    /// Somebody looks at it: read anew.
    void shown();
    void edited();
    void lacksValueChanged();
    void saveAsked();
    void bringUpAsked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeFoot();
    void discard();
    void updateRows(const QList<StackSetting> &settings);
    void updateFoot();
    void filter();

    StackSettingsState m_state;
    bool m_lacksValue = false;
    bool m_hasMistakes = false;
    bool m_isSaved = false; ///< since the last edit
    QList<SettingRow *> m_rows;
    QLineEdit *m_search;
    ErrorNotice *m_notice;
    PlainLabel *m_notes;
    QScrollArea *m_scroll;
    QVBoxLayout *m_list;
    QFrame *m_foot;
    PlainLabel *m_note;
    QPushButton *m_bringUp;
    QPushButton *m_discard;
    QPushButton *m_save;
};

} // namespace panel
