// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/MachineCreation.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace panel {

class PlainLabel;

/// The fields of a machine that is to be created; those of one driver at a time. What cannot be
/// used is said below its field, once it was touched.
class CreationForm : public QWidget
{
    Q_OBJECT

public:
    /// The command of a creation, or why there is none: asked for each field by itself.
    using CommandOf = std::function<Result<QString>(const MachineCreation &)>;

    CreationForm(const QStringList &drivers, CommandOf commandOf, QWidget *parent);

    /// Error::Kind::InvalidInput where the options are not even words.
    Result<MachineCreation> creation() const;
    void focusName();
    /// One of the fields says this itself.
    bool isSaidByField(const QString &message) const;

Q_SIGNALS:
    void changed();

private:
    struct Field
    {
        QWidget *box = nullptr; ///< label, editor and message
        PlainLabel *message = nullptr;
        QLineEdit *edit = nullptr;
        QStringList drivers;                        ///< empty: all
        std::function<void(MachineCreation &)> put; ///< the field's value
        bool wasTouched = false;
    };

    QLineEdit *addText(const QString &name, const QString &label, const QString &placeholder,
                       const QStringList &drivers,
                       std::function<void(MachineCreation &, const QString &)> put);
    QSpinBox *makeNumber(const QString &name, const QString &accessibleName, int least, int most,
                         int value);
    QWidget *makeBox(const QString &label, QWidget *editor, QWidget *extra = nullptr);
    void addHardware();
    void addKeyBrowser(QLineEdit *edit);
    void addPorts();
    void onEdited();
    void updateFields();
    void updateMessage(Field &field) const;
    MachineCreation plain() const;

    CommandOf m_commandOf;
    QVBoxLayout *m_layout;
    QComboBox *m_driver;
    QList<Field> m_fields;
    QWidget *m_hardware = nullptr;
    QWidget *m_ports = nullptr;
    QSpinBox *m_cpus = nullptr;
    QSpinBox *m_memory = nullptr;
    QSpinBox *m_disk = nullptr;
    QSpinBox *m_sshPort = nullptr;
    QSpinBox *m_enginePort = nullptr;
    QCheckBox *m_skipsVtx = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_options = nullptr;
};

} // namespace panel
